/**
 * Differences that are not decided yet, and the rates of false alarms that decide them together.
 */
package dev.assay.judge.decide;
