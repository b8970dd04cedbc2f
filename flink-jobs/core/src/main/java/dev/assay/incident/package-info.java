/**
 * What is wrong, once: findings that one damage explains are one incident, with what it is about,
 * how much of the data has it, its likely cause and its repair. Pure: reads no file.
 */
package dev.assay.incident;
