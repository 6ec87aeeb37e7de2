"""OAI-PMH 2.0: a data provider over a folder of conversions."""
