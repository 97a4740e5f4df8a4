/** What a source is and how its files are laid out, as its declaration says it. */
package org.regulatedgoods.source.declaration;
