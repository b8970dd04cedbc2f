import groovy.json.JsonSlurper

def formats = ['csv', 'gzip', 'zstd', 'zip', 'lines', 'array', 'excel', 'avro', 'parquet', 'orc']

/** The profile that a review sees, without what is of the file and not of the table. */
def profile = { String dataset ->
    def all = new JsonSlurper().parse(new File(basedir, "src/assay/baseline/$dataset/profile.json"))
    ['dataset', 'bytes', 'files'].each { all.remove(it) }
    all
}
formats.each { assert profile(it) == profile('csv'), it }

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
/** What was found and in which rows, without what is of the file. */
def found = { String dataset ->
    audit.findings.findAll { it.dataset == dataset && it.outcome == 'FAIL' }.collect {
        [it.check, it.column, it.observed, it.samples.size()]
    }
}
formats.each { assert found(it) == found('csv'), it }
assert found('csv').any { it[0] == 'numeric-drift' && it[1] == 'price' }
