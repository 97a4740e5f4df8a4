package org.regulatedgoods.source.text;

import java.util.List;

/**
 * A flow that a scan kept by itself, or the sum of those of an exporter, importer and year.
 *
 * @param line of the row, or of the first of those that are summed
 * @param rows how many rows of the file it stands for
 * @param year as the file writes it
 * @param product null in a sum
 * @param numbers in the order of {@link FlowScan#numbers}; null where the file has none
 * @param texts in the order of {@link FlowScan#texts}; null in a sum
 */
public record Flow(
    long line,
    long rows,
    String exporter,
    String importer,
    int year,
    String product,
    List<Double> numbers,
    List<String> texts) {}
