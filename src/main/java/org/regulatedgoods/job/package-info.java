/** The steps of a refresh and the other commands: orchestration only. */
package org.regulatedgoods.job;
