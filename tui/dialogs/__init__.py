"""Windows over a screen: one question or one message each."""
