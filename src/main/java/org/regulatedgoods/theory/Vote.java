package org.regulatedgoods.theory;

/** A government's answer in a roll call. */
public enum Vote {
  NO,
  ABSTAIN,
  YES
}
