"""Word documents (DOCX), as word processors of all kinds write them."""
