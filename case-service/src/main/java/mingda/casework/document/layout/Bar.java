package mingda.casework.document.layout;

/** A filled rectangle: a rule, or a module of the QR code. Points, from the left and the upper edge of the paper. */
record Bar(double x, double y, double width, double height, Ink ink) {}
