/** The search probe: how well rankings, the logged one and one by words, agree with judgments. */
package dev.assay.recommend.search;
