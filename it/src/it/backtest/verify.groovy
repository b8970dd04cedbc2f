import groovy.json.JsonSlurper

def result = new JsonSlurper().parse(new File(basedir, 'target/assay/backtest.json'))
assert result == [] : 'the last replay had too few files'
assert new File(basedir, 'target/assay/backtest.html').text.contains('Backtest: would the gate have cried wolf?')
assert !new File(basedir, 'src/assay/baseline').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('orders: 1 of 4 files would have been red, 25 % (95 % interval 0.63 % to 80.6 %)')
assert log.contains("data/day-114.csv: orders, column 'country'")
assert log.contains('25.0 % of the files would have been red, and assay.backtestThreshold is 5.0 %')
assert log.contains('there are 16 files with rows, and history can be replayed from 101 on')
