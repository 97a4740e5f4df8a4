package org.regulatedgoods.source.declaration;

/**
 * A column that names countries.
 *
 * @param column the header in the file
 * @param scheme a code scheme of the country registry
 */
public record CountryColumn(String column, String scheme) {}
