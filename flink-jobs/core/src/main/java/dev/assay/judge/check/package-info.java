/**
 * The checks: each compares one kind of measure and makes findings, or differences that are decided
 * later.
 */
package dev.assay.judge.check;
