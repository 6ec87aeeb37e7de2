"""These tests speak of the checkout; a wheel is tested without them."""

from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _checkout() -> None:
    if not (_ROOT / "converter").is_dir():
        pytest.skip("there is no checkout around these tests")
