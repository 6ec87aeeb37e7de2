"""United Nations documents to Akoma Ntoso."""
