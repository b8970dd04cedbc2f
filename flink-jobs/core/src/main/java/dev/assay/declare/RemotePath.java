package dev.assay.declare;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of data that lie elsewhere, such as {@code https://host/orders.csv} or {@code
 * s3://bucket/orders/*.csv}. It holds no secret, so that it may be shown and kept as it is.
 *
 * @param scheme such as https
 * @param authority the host, with its port where it has one, or the bucket
 * @param rest what is behind the slash that follows
 */
public record RemotePath(String scheme, String authority, String rest) {

    private static final Pattern REMOTE =
            Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]+)://([^/]*)/?(.*)");

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final Pattern GLOB = Pattern.compile("[*\\[\\]{}]");

    /** Of a path; empty where that means files of the project. */
    public static Optional<RemotePath> of(String path) {
        Matcher parts = REMOTE.matcher(path);
        return parts.matches()
                ? Optional.of(new RemotePath(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Whether a path, or the name of a file, is not one of the project. */
    public static boolean isRemote(String path) {
        return REMOTE.matcher(path).matches();
    }

    /** The path without what may be secret in it, even where it is none that is read. */
    private String shown() {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String behind =
                isWeb() ? rest.replaceFirst("[?#].*", "") : rest.replaceFirst("\\?X-Amz-.*", "");
        return scheme + "://" + host.replaceFirst("[?#].*", "") + "/" + behind;
    }

    /** Whether it is the address of a file of a web server. */
    public boolean isWeb() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** What is wrong with it, whatever is there; empty when nothing is. */
    Optional<String> fault() {
        return wrong().map(what -> "path '" + shown() + "' " + what);
    }

    private Optional<String> wrong() {
        if (authority.indexOf('@') >= 0) {
            return Optional.of(
                    "has a user or a password in it; a declaration holds no secrets: take it out, and"
                            + " give S3's credentials as its SDK looks for them");
        }
        if (!isWeb() && !scheme.equals("s3")) {
            return Optional.of(
                    "begins with "
                            + scheme
                            + "://, from where no data is read; https://, http:// and s3:// can be, and"
                            + " files of the project");
        }
        if ((authority + "/" + rest).indexOf('\\') >= 0) {
            return Optional.of("has a backslash; write / between folders");
        }
        if (List.of(rest.split("/")).contains("..")) {
            return Optional.of("has '..' in it; write the path as it is without");
        }
        Optional<MemberPath> member = member();
        if (member.isPresent()) {
            return stored().wrong().or(() -> memberFault(member.get().member()));
        }
        return isWeb() ? webFault() : bucketFault();
    }

    private static Optional<String> memberFault(String glob) {
        if (glob.contains(MemberPath.INTO)) {
            return Optional.of(
                    "has !/ twice; an archive within an archive is not read: unpack the outer one");
        }
        return glob.isBlank()
                ? Optional.of(
                        "names no members behind !/; write which, such as *.csv; ** means all")
                : glob.startsWith("/")
                        ? Optional.of(
                                "has a slash behind !/; write members as the archive names them")
                        : new Glob(glob).fault();
    }

    /** The member of an archive there that it means, or the globs of both; empty where none. */
    public Optional<MemberPath> member() {
        return rest.contains(MemberPath.INTO) ? MemberPath.ofGlob(toString()) : Optional.empty();
    }

    /** The path of what lies there: of the archive where it leads into one, else itself. */
    public RemotePath stored() {
        int into = rest.indexOf(MemberPath.INTO);
        return into < 0 ? this : new RemotePath(scheme, authority, rest.substring(0, into));
    }

    private Optional<String> webFault() {
        if (rest.indexOf('?') >= 0 || authority.indexOf('?') >= 0) {
            return Optional.of(
                    "has a query behind it; what is signed or secret is no part of a declaration, and"
                            + " signed addresses end: give an address without '?', or s3://");
        }
        if (GLOB.matcher(rest).find()) {
            return Optional.of(
                    "has wildcards; a web server does not say which files it has: write one dataset"
                            + " for each, or give s3://");
        }
        if (rest.isEmpty() || rest.endsWith("/")) {
            return Optional.of("names no file; write the whole address of one");
        }
        try {
            URI address = new URI(scheme + "://" + authority + "/" + rest);
            return address.getHost() == null
                    ? Optional.of("names no host that can be found; correct what is behind ://")
                    : address.getFragment() != null
                            ? Optional.of(
                                    "has a part behind '#', which no server sees; take it out")
                            : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(
                    "is no address ("
                            + e.getReason()
                            + " at sign "
                            + (e.getIndex() + 1)
                            + "); write other letters as %20 and the like");
        }
    }

    private Optional<String> bucketFault() {
        if (!BUCKET.matcher(authority).matches()) {
            return Optional.of(
                    "names no bucket behind s3://; a bucket's name has 3 to 63 small letters, digits,"
                            + " '.' and '-', and no wildcards");
        }
        if (rest.contains("?X-Amz-")) {
            return Optional.of(
                    "is signed; what is secret is no part of a declaration: take '?' and what follows"
                            + " away");
        }
        return rest.isEmpty() || rest.endsWith("/")
                ? Optional.of("names no files; write which, such as s3://bucket/orders/*.csv")
                : new Glob(rest).fault();
    }

    /** The path as it is declared. */
    @Override
    public String toString() {
        return scheme + "://" + authority + "/" + rest;
    }
}
