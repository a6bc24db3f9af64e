"""`python -m selfcare` is `selfcare`."""

from selfcare.door import run

if __name__ == "__main__":
    run()
