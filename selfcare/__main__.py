"""`python -m selfcare` is `selfcare`."""

from selfcare.cli import run

if __name__ == "__main__":
    run()
