import groovy.json.JsonSlurper

def result = new JsonSlurper().parse(new File(basedir, 'target/assay/mutation.json'))[0]
assert result.dataset == 'orders'
assert result.partitions == ['data/day-115.csv']
assert result.scores.size() > 30
assert result.format == 'assay-mutation/3'
assert result.equivalent >= result.scores*.unseeable.sum()
assert result.scores.every { it.ceiling == null || it.ceiling.seen <= it.ceiling.of }
assert result.checks.any { it.check == 'completeness' && it.family == 'STATISTICS' && it.seen > 0 }

def emptied = result.scores.find { it.operator == 'missing' && it.column == 'price' }
assert emptied.seen == 1 && emptied.couldBeSeen == 1 && emptied.killers.completeness == 1

// The last of the builds asked a network.
assert result.checks.any { it.check == 'row-anomalies' && it.family == 'ROW_OUTLIERS' && it.made == 1 }

def page = new File(basedir, 'target/assay/mutation.html').text
assert page.contains('which errors does the gate see?')
assert page.contains('A network (VAE) took part')
assert new File(basedir, 'data').list().size() == 16
assert !new File(basedir, 'src/assay/baseline').exists()

def log = new File(basedir, 'build.log').text
assert log =~ /orders: \d+(\.\d+)? % \(\d+ of \d+\) of the errors that could be seen would have failed the build; nobody could see \d+ more \(1 file damaged/
assert log.contains('and assay.mutationThreshold is 100.0 %')
assert log.contains("assay.mutateStrengths is 'ten'; write percents above 0 and up to 100")
