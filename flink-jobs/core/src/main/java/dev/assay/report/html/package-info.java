/** An audit, a backtest and a mutation run as pages that ask no network for anything. */
package dev.assay.report.html;
