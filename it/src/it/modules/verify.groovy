import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.count('No data to audit: there is no src/assay/assay.yaml') == 1

def names = ['events', 'items'].collect { module ->
    def audit = new JsonSlurper().parse(new File(basedir, "$module/target/assay/audit.json"))
    assert audit.verdict == 'NOT_MEASURED'
    audit.datasets*.name
}
assert names == [['events'], ['items']]
assert new File(basedir, 'items/target/items-1.jar').exists()
assert !new File(basedir, 'target/assay').exists()
