package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Every model is fitted again without each state, and without each region.
 *
 * @param region the nominal feature whose levels are the regions; empty for states alone
 */
public record LeaveOut(@JsonProperty(defaultValue = "") String region) {
  public LeaveOut {
    region = region == null ? "" : region;
  }
}
