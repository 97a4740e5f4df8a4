package org.regulatedgoods.job;

import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.study.Model;

/** A model and what came of it. */
record Fitted(Model model, Estimate estimate) {}
