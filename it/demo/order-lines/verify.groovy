String log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("Audit PASS"): "the days without an error were not passed"
assert log.contains("FAIL  parse-errors: order-lines, column 'UnitPrice', data/2011-02-06.csv"): "the damaged day was not found"

File report = new File(basedir, "target/assay/assay.html")
assert report.isFile()
println "The report of the damaged day: ${report.toURI()}"
