package org.wholeads.engine;

import org.wholeads.Initiative;

/** Somebody who says what a policy decides. Not thread-safe. */
interface Judge {
    Judgement judge(Initiative initiative);
}
