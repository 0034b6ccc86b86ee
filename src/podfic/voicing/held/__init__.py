"""Lines on a beat: their syllables spoken, cut apart, and laid on the grid."""
