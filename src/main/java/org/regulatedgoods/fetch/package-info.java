/**
 * Downloads the declared files into the raw root: every version is kept under its hash in {@code
 * landed/}, and a source's own path is a link to the newest. Imports no Spark.
 */
package org.regulatedgoods.fetch;
