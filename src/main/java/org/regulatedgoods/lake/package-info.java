/**
 * Where tables live: Iceberg tables under one catalog, written on an audit branch, published and
 * tagged as a release, read by release.
 */
package org.regulatedgoods.lake;
