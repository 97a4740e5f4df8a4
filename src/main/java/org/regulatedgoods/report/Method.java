package org.regulatedgoods.report;

/**
 * How something was done, in sentences.
 *
 * @param subject what was done
 */
record Method(String subject, String text) {}
