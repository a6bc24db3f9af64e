"""`python -m selfcare` is `selfcare`."""

from selfcare.start import run

if __name__ == "__main__":
    run()
