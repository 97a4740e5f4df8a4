package org.regulatedgoods.source;

import org.regulatedgoods.source.declaration.Correction;

/**
 * A correction as it was made in one row.
 *
 * @param country what the source writes for the row's country, after the correction
 * @param before what the file has in the cell; null where it is empty
 * @param offOrder whether the row's key is another than the file has, or was not looked at when the
 *     order of the file's keys was found
 */
public record AppliedCorrection(
    Correction correction,
    String file,
    long line,
    String country,
    String before,
    boolean offOrder) {}
