package dev.assay.view.listing;

import java.util.regex.Pattern;

/** Addresses of pictures and pages. */
public final class Link {

    private static final String HOST = "(?i)https?://[^\\s/?#]+";
    private static final Pattern PAGE = Pattern.compile(HOST + "([/?#]\\S*)?");
    private static final Pattern PICTURE =
            Pattern.compile(
                    HOST + "/[^\\s?#]*\\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)" + "([?#]\\S*)?");

    private Link() {}

    /** Whether it is the whole address of a page, with http or https and a host. */
    public static boolean isOfPage(String address) {
        return PAGE.matcher(address).matches();
    }

    /** Whether it is the whole address of a picture, whose path ends as pictures do. */
    public static boolean isOfPicture(String address) {
        return PICTURE.matcher(address).matches();
    }
}
