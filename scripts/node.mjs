// Syntax of old Nodes only: this file must still be read by the one that it turns away.

/** Ends the process with a sentence when this Node is too old for the libraries. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (fine) return
  console.error(
    `Zhentu needs Node 20.19 or later (20.19+, 22.12+ or 24+); this is Node ${process.versions.node}.`,
  )
  process.exit(2)
}
