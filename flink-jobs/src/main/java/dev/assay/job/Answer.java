package dev.assay.job;

/** What a task answered for one portion. */
record Answer(Portion portion, byte[] bytes) {}
