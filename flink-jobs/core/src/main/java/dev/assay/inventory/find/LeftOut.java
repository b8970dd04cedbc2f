package dev.assay.inventory.find;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which files are no data by their names: hidden ones, what builds make, code and documents. */
final class LeftOut {

    /** Folders that builds and tools fill. */
    private static final Set<String> FOLDERS =
            Set.of("target", "node_modules", "__pycache__", "site-packages", "venv", "vendor");

    /** Folders of code and settings, as Maven lays them out, and of Assay's own files. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(.*/)?src/[^/]+/(java|scala|kotlin|groovy|webapp|antlr4|proto)(/.*)?"
                            + "|(.*/)?(META-INF|WEB-INF)(/.*)?"
                            + "|(.*/)?[^/]+\\.(dist-info|egg-info)(/.*)?"
                            + "|(.*/)?src/assay/(baseline|history|inventory|published)(/.*)?"
                            + "|(.*/)?src/assay/(assay\\.yaml|privacy-ledger\\.jsonl(\\.sha256)?)");

    /** Endings of code, documents, pictures, settings and programs. */
    private static final Set<String> ENDINGS =
            Set.of(
                            // documents
                            "md markdown mdx rst adoc asciidoc textile org tex bib pdf doc docx odt rtf ppt",
                            "pptx odp htm html xhtml epub man log out err",
                            // code
                            "java kt kts scala groovy gradle clj py pyi ipynb r rmd jl m rb php pl pm lua go",
                            "rs c h cc cpp cxx hpp cs fs vb swift dart ex exs erl hs ml js mjs cjs jsx ts tsx vue",
                            "svelte css scss sass less sh bash zsh fish ps1 bat cmd awk sed sql ddl asm s f90 for",
                            "hbs ftl vm mustache j2 jinja tmpl template snap golden http graphql proto thrift",
                            "avsc avdl xsd xsl xslt dtd wsdl cmake mk ninja bzl tf hcl nix patch diff po pot",
                            // settings
                            "xml yaml yml toml ini cfg conf config properties env lock pom editorconfig lst",
                            "dockerfile gitignore gitattributes gitmodules iml project classpath webmanifest map",
                            "md5 sha1 sha256 sha512 asc sig pem key crt cer p12 jks",
                            // programs and pictures
                            "class jar war ear aar whl egg apk nupkg exe dll so dylib a o lib bin pyc wasm png",
                            "jpg jpeg gif svg ico bmp webp tif tiff psd eps ttf otf woff woff2 eot mp3 mp4 wav",
                            "ogg webm mov avi mkv flac pt pth onnx h5py safetensors pkl pickle joblib")
                    .stream()
                    .flatMap(line -> Set.of(line.split(" ")).stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** Files that every repository has, whatever their ending. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?i)(readme|licen[cs]e|copying|notice|authors|contributors|contributing|changelog"
                            + "|changes|history|news|todo|security|maintainers|codeowners|version|install"
                            + "|makefile|dockerfile|jenkinsfile|procfile|gemfile|rakefile|vagrantfile|mvnw"
                            + "|gradlew|robots|humans|requirements[\\w.-]*|constraints|.*sums)(\\.txt|\\.\\w+)?"
                            + "|(package|package-lock|npm-shrinkwrap|composer|bower|lerna|nx|turbo|vercel"
                            + "|netlify|manifest|renovate|tsconfig[\\w.-]*|jsconfig|angular|deno|firebase"
                            + "|datapackage|croissant|openapi|swagger|tslint|.*\\.schema|.*\\.config)\\.json"
                            + "|go\\.(mod|sum)|yarn\\.lock");

    /** Endings of tables, which are believed more than others. */
    private static final Pattern DATA =
            Pattern.compile(
                    "(?i).*\\.(csv|tsv|tab|psv|dat|data|json|jsonl|ndjson|jsonlines|geojson|parquet|pq|orc"
                            + "|avro|xlsx|xls|ods|arrow|feather|sqlite|sqlite3|db|hdf5|h5|npy|npz)"
                            + "(\\.(gz|bz2|zip|xz|zst|lz4|sz|snappy|tgz))?"
                            // What Spark and Hadoop call parts of tables.
                            + "|(.*/)?part-([rm]-)?\\d{4,}[^/]*");

    private LeftOut() {}

    /** Whether nothing below a folder is looked at. */
    static boolean isFolder(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") || FOLDERS.contains(name) || CODE.matcher(path).matches();
    }

    /** Whether a file is no data, or lies where no data are; relative to the project. */
    static boolean isFile(String path) {
        int slash = path.lastIndexOf('/');
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            if (isFolder(path.substring(0, at))) {
                return true;
            }
        }
        return isName(path.substring(slash + 1)) || CODE.matcher(path).matches();
    }

    private static boolean isName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isOther = name.indexOf('.') >= 0 && ENDINGS.contains(ending);
        return name.startsWith(".")
                || isOther
                || NAMES.matcher(name).matches() && !isNamedTable(name);
    }

    /** A manifest or a history may be a table; settings of tools are JSON. */
    private static boolean isNamedTable(String name) {
        return isNamedData(name) && !name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Whether a file has a name as tables have. */
    static boolean isNamedData(String path) {
        return DATA.matcher(path).matches();
    }
}
