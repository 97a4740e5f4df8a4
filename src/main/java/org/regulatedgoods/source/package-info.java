/**
 * Native files to tidy rows: declared origin, layout and columns; a strict reader; the resolution
 * of country codes; every rejected row kept and counted.
 */
package org.regulatedgoods.source;
