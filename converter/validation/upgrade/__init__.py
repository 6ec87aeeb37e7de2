"""Older Akoma Ntoso becomes clean 3.0 in our conventions; the text is untouched.

What is mended: drafts of the namespace (WD17 and others) and forms that the final
schema rejects (AKN4UN digest 1.8); and the defects of the resolutions that the
Secretariat publishes (`official-practice` 3.2), with section 4 there as the target.
Each module mends one concern, every change is reported, and the result is proved: its
letters and digits are those of the file it was made from.
"""

from converter.validation.upgrade.repair import Repair
from converter.validation.upgrade.upgrade import Upgrade, upgrade

__all__ = ["Repair", "Upgrade", "upgrade"]
