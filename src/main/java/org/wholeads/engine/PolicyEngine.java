package org.wholeads.engine;

import org.wholeads.DecisionService;
import org.wholeads.policy.Policy;

/** Decides by one policy, which it can show. */
public interface PolicyEngine extends DecisionService {
    /** What it decides by. */
    Policy policy();
}
