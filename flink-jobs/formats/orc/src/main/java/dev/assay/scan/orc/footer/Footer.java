package dev.assay.scan.orc.footer;

import java.util.List;

/**
 * What a file says of itself.
 *
 * @param packing how its streams are packed
 * @param root what a row is
 * @param types how many there are
 * @param stripes in the order of the file
 * @param isProleptic whether its days are counted as if there had always been the calendar of
 *     today, or else as history has it: before October 1582 by the Julian calendar
 */
public record Footer(
        PostScript packing, Field root, int types, List<Stripe> stripes, boolean isProleptic) {}
