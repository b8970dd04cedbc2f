String log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("Audit PASS"): "the days without an error were not passed"
assert log.contains("FAIL  order-lines / UnitPrice, data/2011-02-06.csv: 31 of 279 values"): "the damaged day was not found"

File report = new File(basedir, "target/assay/assay.html")
assert report.isFile()
println "The report of the damaged day: ${report.toURI()}"

/** What the build of the damaged day printed of the audit, as a terminal shows it, without colours. */
List<String> lines = log.replaceAll(/\u001B\[[;\d]*m/, "").readLines()
int end = lines.findLastIndexOf { it.startsWith("[INFO] BUILD FAILURE") }
int audit = lines.subList(0, end).findLastIndexOf { it.contains("] Audit FAIL: ") }
int start = lines.subList(0, end).findLastIndexOf { it =~ /\] (Audit PASS: |Building jar|--- )/ } + 1
List<String> red = lines.subList(start, audit + 1).findAll { it.startsWith("[ERROR] ") || it.startsWith("[WARNING] ") }
assert !red.isEmpty(): "the build of the damaged day printed nothing"
String block = (["```"] + red + [lines[end], "```"]).join("\n")

/** The pages that show it, between two comments; -Dassay.docs.update writes them anew. */
File root = new File(basedir, "../../../..").canonicalFile
boolean update = System.getProperty("assay.docs.update") != null
["README.md", "src/site/markdown/usage.md", "src/site/markdown/index.md"].each { name ->
    File page = new File(root, name)
    String text = page.getText("UTF-8")
    String begin = "<!-- begin: the demo's red build -->\n"
    int from = text.indexOf(begin)
    int to = text.indexOf("\n<!-- end: the demo's red build -->")
    assert from >= 0 && to > from: "${name} does not show the demo's red build"
    from += begin.length()
    if (update) {
        page.setText(text.substring(0, from) + block + text.substring(to), "UTF-8")
    } else {
        assert text.substring(from, to) == block:
            "${name} shows another red build than the demo; run mvn -Pdemo verify -Dassay.docs.update"
    }
}
// Groovy returns what it saw last, and only true or nothing passes.
return true
