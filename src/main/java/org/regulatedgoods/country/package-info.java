/** Which states exist in which year, and what each source calls them. Imports no Spark. */
package org.regulatedgoods.country;
