/**
 * Raw files as rows of text: delimited text and workbooks, strictly, with the line of every row.
 */
package org.regulatedgoods.source.text;
