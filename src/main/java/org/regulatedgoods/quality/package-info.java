/** What is wrong with an input, and where every row went. Imports no Spark. */
package org.regulatedgoods.quality;
