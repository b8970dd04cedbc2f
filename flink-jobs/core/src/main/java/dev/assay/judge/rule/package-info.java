/** The declared rules: what they come to, and whether they hold. */
package dev.assay.judge.rule;
