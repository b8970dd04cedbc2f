import groovy.json.JsonSlurper

def read = { String path -> new JsonSlurper().parse(new File(basedir, path)) }

// Once, for all modules: names that two modules have are told apart.
def all = read('target/assay/inventory.json')
def byName = all.assets.collectEntries { [it.identity.name, it] }
assert byName.keySet() == ['shop', 'items-shop', 'prices'] as Set
assert byName.shop.identity.path == 'events/data/*.csv' && byName.shop.identity.declared
assert byName.shop.holding.rows == 1600 && byName.shop.standing.outcome == 'NOT_MEASURED'
assert byName.'items-shop'.identity.path == 'items/data/*.csv' && byName.'items-shop'.identity.declared
assert !byName.prices.identity.declared && byName.prices.identity.path == 'more/data/prices.csv'

// What is in one module refers to another.
assert all.links.any { it.from == 'shop' && it.column == 'item' && it.to == 'items-shop' && it.toColumn == 'item' && it.share == 1 }
assert all.values.any { it.logs == ['shop'] && it.probe.abstention == null }
assert new File(basedir, 'target/assay/inventory.html').getText('UTF-8').contains('items-shop')
assert new File(basedir, 'target/assay/catalogue/assets.csv').readLines().size() == 4
assert !new File(basedir, 'more/target').exists()

// A module by itself has its own.
def one = read('items/target/assay/inventory.json')
assert one.assets*.identity*.name == ['shop'] && one.assets[0].identity.path == 'data/*.csv'
return true
