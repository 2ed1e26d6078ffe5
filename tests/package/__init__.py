"""The program as people without Python get it: built, and tried from outside."""
