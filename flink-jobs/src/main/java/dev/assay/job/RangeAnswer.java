package dev.assay.job;

import dev.assay.scan.ByteRange;

/** What a task answered for one range. */
record RangeAnswer(ByteRange range, byte[] bytes) {}
