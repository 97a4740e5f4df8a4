package org.regulatedgoods.source.text;

/**
 * What was found in a piece of a file.
 *
 * @param number the place of the piece in the file
 * @param scanned null where the file is not plain there
 */
record ScannedPiece(int number, Scanned scanned) {}
