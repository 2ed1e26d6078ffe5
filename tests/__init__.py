"""What is promised, proved: the tree mirrors the modules, contract suites stand beside what implements them."""
