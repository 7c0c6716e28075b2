/** `public/demo/README.txt`: what each file is; CSV has no comments of its own. */
export const README = `镇图演示数据 / Zhentu demo data: SYNTHETIC

campaign.json      manifest; "synthetic": true; phases, targets and milestones as published;
                   its tour: visit, street and village as in bulletin no. 1, all else synthetic
townships.geojson  158 townships of Ningbo, 112 in scope; SCHEMATIC boundaries, not a survey
projects.csv       synthetic (published: 31 projects of 881 million yuan in 九龙湖镇)
progress.csv       synthetic monthly reports
houses.csv         synthetic; no real house, owner or place
assessments.csv    synthetic, but for the published sums (47 + 57 + 8 = 112 passed, 67 sample towns)
                   and the published results of 35 named towns; scores and most dates are invented
milestones.csv     synthetic
pictures/          schematic drawings for the tour, no photographs of a real place

The last column of every CSV file, "synthetic", is 1 in every row.
Made by "npm run demo" from the files in data/, where sources and licences are named (data/README.md).
`
