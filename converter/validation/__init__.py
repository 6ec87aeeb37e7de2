"""Is this Akoma Ntoso what it should be, and what can a person do if not?

`validate` takes a file as it lies on disk, `validate_tree` a tree already parsed;
`schema`, `profile` and `conservation` hold the single checks.
"""

from converter.validation.check import validate, validate_tree
from converter.validation.finding import Finding

__all__ = ["Finding", "validate", "validate_tree"]
