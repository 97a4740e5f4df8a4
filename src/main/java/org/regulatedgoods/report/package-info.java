/**
 * What people look at: the page, the tables and the figures of one release. Everything in it is
 * written from {@link org.regulatedgoods.report.Findings} alone. Imports no Spark.
 */
package org.regulatedgoods.report;
