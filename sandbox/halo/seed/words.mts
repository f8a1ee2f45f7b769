const words = (text: string): string[] => text.split(' ');

export const places = words(
	'Alder Amber Ashford Beacon Birch Bramble Brook Calder Cedar Clover Copper Crown Dale Denham Eastgate ' +
		'Elm Fairfield Falcon Fern Foxglove Granite Greenway Harbour Hazel Heron Holly Ivy Juniper Kestrel ' +
		'Kingsley Larch Linden Lark Maple Marsh Meadow Mill Moor Oak Orchard Otter Park Pine Quarry Raven ' +
		'River Rowan Saffron Sand Silver Sparrow Stone Summit Thistle Tower Vale Walnut Willow Winter Wren',
);
export const trades = [
	'Accountants',
	'Architects',
	'Bakery',
	'Care Homes',
	'Chartered Surveyors',
	'Couriers',
	'Dental Practice',
	'Engineering',
	'Estate Agents',
	'Farm Supplies',
	'Financial Planning',
	'Foods',
	'Furniture',
	'Garden Centres',
	'Hotels',
	'Housing Trust',
	'Insurance Brokers',
	'Joinery',
	'Law',
	'Logistics',
	'Medical Centre',
	'Motors',
	'Opticians',
	'Packaging',
	'Print Works',
	'Property Group',
	'Recruitment',
	'Schools Trust',
	'Textiles',
	'Veterinary Surgery',
];
export const firstNames = words(
	'Amelia Ben Carla Dan Ellie Farah George Hana Ian Jade Kofi Laura Marek Nadia Owen Priya Quinn Rosa ' +
		'Sam Tomas Uma Victor Wendy Yusuf Zoe Anton Beth Callum Dina Emil',
);
export const lastNames = words(
	'Adeyemi Barnes Carter Dhillon Evans Fisher Grant Hughes Ibrahim Jensen Kowalski Lambert Mendes Novak ' +
		"O'Neill Patel Quigley Rossi Shah Turner Underwood Vance Walsh Young Zeller",
);
export const towns = words(
	'Bath Bristol Cardiff Derby Exeter Hull Leeds Oxford Stirling Truro York',
);
export const streets = ['High Street', 'Station Road', 'Mill Lane', 'Church Street', 'Park Avenue'];
export const siteNames = ['Main', 'Warehouse', 'North Office', 'Shop Floor', 'Annexe'];

/** What people write to a service desk: subject and text. */
export const issues: ReadonlyArray<readonly [string, string]> = [
	['Cannot print from reception', 'The printer at reception shows offline since this morning.'],
	[
		'New starter on Monday',
		'Please set up an account, a laptop and a phone for our new colleague.',
	],
	[
		'Outlook keeps asking for the password',
		'It asks again every few minutes, restarting did not help.',
	],
	['VPN drops after a minute', 'Working from home is not possible at the moment.'],
	['Disk space alert on file server', 'Volume D: has less than 5 % free.'],
	[
		'Leaver: please disable the account',
		'Last working day is Friday. Forward the mailbox to the manager.',
	],
	['Laptop is very slow', 'Opening a spreadsheet takes minutes & the fan is loud.'],
	[
		'Phishing e-mail received',
		'Several people got the same message with a link. Nobody clicked <so far>.',
	],
	['Request for a second monitor', 'Approved by the office manager.'],
	['Backup failed last night', 'Job "Nightly" ended with a warning.'],
	['Wi-Fi is weak in the meeting room', 'Calls break up when the door is closed.'],
	['Shared mailbox for invoices', 'Everybody in Accounts needs access.'],
];
export const replies = [
	'Called the user, a restart solved it for now.',
	'Remote session: driver replaced.',
	'Waiting for the supplier.',
	'Checked the event log, nothing unusual.',
	'Parts are ordered.',
	'Confirmed with the user that all is well.',
];
