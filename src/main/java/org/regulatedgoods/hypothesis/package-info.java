/** What is tested, and what the evidence says of it. Imports no Spark. */
package org.regulatedgoods.hypothesis;
