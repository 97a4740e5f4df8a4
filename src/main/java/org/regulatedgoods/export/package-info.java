/**
 * A release as other programs open it: what its files are (a Frictionless data package), how it is
 * cited, and scripts that load its tables with their labels. Imports no Spark.
 */
package org.regulatedgoods.export;
