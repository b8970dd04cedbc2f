def log = new File(basedir, 'build.log').readLines()
int end = log.findIndexOf { it.contains('BUILD SUCCESS') }
assert end > 0

def first = log.take(end)
assert first.count { it.contains('mvn assay:baseline') } == 1
assert first.any { it.startsWith('[WARNING] NOT MEASURED orders, returns') }

def second = log.drop(end)
assert second.any { it.contains('BUILD FAILURE') }
assert second.any {
    it.contains('There is no accepted baseline of orders, returns, and assay.requireBaseline is set;'
            + ' run mvn assay:baseline and commit src/assay/baseline')
}
assert !new File(basedir, 'src/assay/baseline').exists()
